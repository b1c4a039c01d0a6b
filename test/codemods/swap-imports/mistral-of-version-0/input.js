import MistralClient from '@mistralai/mistralai';
export default new MistralClient();
