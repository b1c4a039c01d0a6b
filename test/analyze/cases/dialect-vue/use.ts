import { client } from './a.vue';
client.responses.create({});
