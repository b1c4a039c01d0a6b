export const client = connect();
declare function connect(): any;
