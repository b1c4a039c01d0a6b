/** Joins the texts of a message; undefined when there are none. One text is handed on as it is. */
export function joinTexts(texts: readonly string[], separator = '\n'): string | undefined {
  if (texts.length === 1) return texts[0] || undefined;
  const said = texts.filter((text) => text !== '');
  return said.length > 1 ? said.join(separator) : said[0];
}

/**
 * The messages that a request adds to the conversation: those after the last answer of the model. Answers at the very
 * end may be a beginning that the app puts into the model's mouth, and no answer. Without `isBeginning` none is.
 */
export function newMessages<M>(
  messages: readonly M[],
  isAnswer: (message: M) => boolean,
  isBeginning: (message: M) => boolean = () => false,
): readonly M[] {
  let end = messages.length;
  while (end > 0 && isBeginning(messages[end - 1] as M)) end--; // In range.
  let start = end;
  while (start > 0 && !isAnswer(messages[start - 1] as M)) start--;
  return messages.slice(start, end);
}
