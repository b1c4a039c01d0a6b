/** Express 4 under its alias: what the tests use has the types of Express 5. */
declare module 'express-4' {
  import express from 'express';
  export default express;
}
