export const generateText = (seed: string) => seed.repeat(2);
