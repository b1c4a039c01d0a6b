import { Base } from './base';
export class Middle extends Base {}
