/**
 * The forked process that parses untrusted bytes. The server's side ({@code WorkerPool}) keeps a few warm JVMs and talks
 * to each over its pipes in length-prefixed JSON; whatever a document does to a worker, the server only sees an error
 * code, and the worker is replaced.
 */
@NullMarked
package com.cashupagent.read.worker;

import org.jspecify.annotations.NullMarked;
