wx.request({ url: 'https://api.moonshot.cn/v1/chat/completions', method: 'POST', data: {} });
GM_xmlhttpRequest({ url: 'https://openrouter.ai/api/v1/chat/completions', method: 'POST', data: '{}' });
$.ajax({ url: 'https://api.openai.com/v1/images/generations', method: 'POST', data: '{}' });
