namespace Ai {
  export const load = () => require('amplitude-ai/openai');
}
export default Ai;
