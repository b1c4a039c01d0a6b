function GPT(prompt) {
  const options = { method: 'post', contentType: 'application/json', payload: JSON.stringify({ prompt }) };
  return UrlFetchApp.fetch('https://api.openai.com/v1/responses', options).getContentText();
}
