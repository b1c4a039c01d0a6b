export { one as based } from './one';
