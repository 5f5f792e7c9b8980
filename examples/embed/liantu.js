// What a page without a bundler of its own needs, to be made into one script:
//   npx rolldown examples/embed/liantu.js --format iife --name liantu --file examples/embed/dist/liantu.js
export { analyzeChain, readChain } from "@liantu/core";
export { createChainMap } from "@liantu/cytoscape";
