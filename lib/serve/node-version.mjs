// Imported first by every command here, so that an old Node is answered with a sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Whereabouts needs Node 20.9 or newer, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
