import { client } from '@acme/self';
import { client as same } from '@acme/self/inner';
client.responses.create({});
same.responses.create({});
