namespace Ai {
  export const load = () => require('openai');
}
export default Ai;
