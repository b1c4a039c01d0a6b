export const a = async () => (await import('amplitude-ai/openai')).OpenAI;
export const b = async () => {
  const { default: OpenAI } = await import(/* webpackChunkName: "ai" */ 'amplitude-ai/openai');
  return new OpenAI();
};
export const c = () => import('amplitude-ai/anthropic').then((m) => new m.default());
