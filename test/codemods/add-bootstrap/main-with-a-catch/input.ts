async function main(): Promise<void> {
  console.log('working');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
