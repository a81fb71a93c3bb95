mod locks;
mod matching;
mod receipt;
