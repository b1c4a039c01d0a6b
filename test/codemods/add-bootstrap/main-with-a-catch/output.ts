import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();
async function main(): Promise<void> {
  console.log('working');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
