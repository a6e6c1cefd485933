// Reads a JSON-LD document from standard input and prints its triples as N-Quads. Fails when a property is not in the context. Nothing is fetched.
import jsonld from 'jsonld';
import { readFileSync } from 'node:fs';

const documentLoader = async url => { throw new Error(`the document asks for ${url}`); };
const document = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(await jsonld.toRDF(document, { format: 'application/n-quads', safe: true, documentLoader }));
