export const ask = (base, body) => fetch(base + '/v1/chat/completions', { method: 'POST', body });
