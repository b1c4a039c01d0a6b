export const createAmplitudeCallback = () => ({ handleLLMEnd: () => undefined });
