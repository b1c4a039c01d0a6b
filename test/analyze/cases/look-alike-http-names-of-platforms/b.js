UrlFetchApp.fetch('https://shop.example.com/v1/chat/completions', { method: 'post' });
$('#a').post('https://api.openai.com/v1/responses');
$.ajax({ url: 'https://api.openai.com/v1/models', method: 'GET' });
