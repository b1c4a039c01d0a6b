/**
 * The Gemini API often leaves out the id of a call, and matches calls and results by name and order. So do these ids:
 * `weather`, and `weather#2` for the second one of the same answer.
 */
export function callIds(): (call: { id?: string | undefined; name?: string | undefined }) => string {
  const seen = new Map<string, number>();
  return ({ id, name = '' }) => {
    if (id) return id;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
