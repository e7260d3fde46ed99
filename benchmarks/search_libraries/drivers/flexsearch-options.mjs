export const OPTIONS = { tokenize: "strict", encode: (text) => text.split(" ") };
