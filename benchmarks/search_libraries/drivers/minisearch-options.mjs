export const OPTIONS = {
  fields: ["titlePairs", "statementPairs"],
  storeFields: ["title", "gloss"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term,
  searchOptions: { combineWith: "AND" },
};
