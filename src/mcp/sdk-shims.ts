import process from 'node:process';

/**
 * Stands in the built server for the SDK's choices for Node (`tsdown.config.ts`), of which one is a validator of JSON
 * Schema that weighs as much as the rest of the SDK. It checks what a user was asked for, and this server asks nothing.
 */
export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error('The server of amplitude-ai has no validator of JSON Schema, since it asks its user nothing.');
  }
}

export { process };
