"""Search libraries against our own index, on 10,000 invented records, in a real Chromium.

    python -m benchmarks.search_libraries TOOLS [NAME ...]

TOOLS is a folder that holds the other libraries; none of them is a dependency of the project:

    python3 -m venv TOOLS && TOOLS/bin/pip install 'pagefind[bin,extended]==1.5.2'
    npm install --prefix TOOLS minisearch@7.2.0 flexsearch@0.8.212

Whatever is not there is said to be absent and left out. Material's search and jieba are those of
the environment that runs this. One run of each: seconds and memory are of that run.
"""
