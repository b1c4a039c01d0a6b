const $ = { ajax: (options: object) => options, post: (url: string) => url };
$.ajax({ url: 'https://api.openai.com/v1/images/generations', method: 'POST' });
$.post('https://api.openai.com/v1/responses');

const wx = { request: (options: object) => options };
wx.request({ url: 'https://api.moonshot.cn/v1/chat/completions', method: 'POST' });

function requestUrl(options: object) {
  return options;
}
requestUrl({ url: 'https://api.openai.com/v1/chat/completions', method: 'POST' });
