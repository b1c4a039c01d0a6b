import { post } from './post';

await post('https://api.anthropic.com/v1/messages', {});
