export const ask = (model: string, key: string) =>
  fetch(`https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent?key=${key}`, { method: 'POST' });
export const stream = (model: string) =>
  fetch('https://generativelanguage.googleapis.com/v1beta/' + model + ':streamGenerateContent', { method: 'POST' });
