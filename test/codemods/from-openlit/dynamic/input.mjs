if (process.env.TRACE) {
  const { Openlit } = await import('openlit');
  Openlit.init();
}
