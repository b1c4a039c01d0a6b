export { register } from './lib/register';
