export const a = async () => (await import('openai')).OpenAI;
export const b = async () => {
  const { default: OpenAI } = await import(/* webpackChunkName: "ai" */ 'openai');
  return new OpenAI();
};
export const c = () => import('@anthropic-ai/sdk').then((m) => new m.default());
