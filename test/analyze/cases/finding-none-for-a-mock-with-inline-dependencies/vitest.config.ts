export default { test: { server: { deps: { inline: ['amplitude-ai'] } } } };
