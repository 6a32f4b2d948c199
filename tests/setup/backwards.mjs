/* Lets Node list folders in another order, as another file system does. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdir } = fs.promises;
const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdir(...args)).reverse();
syncBuiltinESMExports();
