/** Fills a template. No model is involved: `generateText` is a name that a popular AI SDK uses as well. */
export function generateText(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
