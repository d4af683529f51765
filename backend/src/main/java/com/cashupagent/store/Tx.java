package com.cashupagent.store;

/** One open database transaction, handed to everything that must commit together. Not thread-safe, never kept. */
public interface Tx {}
