const endpoints = { pro: '/v1/flux-pro-1.1', kontext: '/v1/flux-kontext-pro' };
export const flux = (model: keyof typeof endpoints) =>
  fetch(`https://api.bfl.ai${endpoints[model]}`, { method: 'POST' });
export const result = (id: string) => fetch(`https://api.bfl.ai/v1/get_result?id=${id}`);
export const wan = () =>
  fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text2image/image-synthesis', { method: 'POST' });
