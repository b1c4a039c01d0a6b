export * as sdk from './sdk';
