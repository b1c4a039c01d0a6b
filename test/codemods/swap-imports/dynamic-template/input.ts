export const mod = await import(`openai`);
export const other = await import(`openai/${mod}`);
