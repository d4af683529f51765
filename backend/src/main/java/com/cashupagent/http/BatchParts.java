package com.cashupagent.http;

import com.cashupagent.batch.Batches;
import com.cashupagent.events.EventBus;
import com.cashupagent.intake.BulkIntake;

/**
 * What the routes of batches need.
 *
 * @param events of batches, by this server's own id of each
 * @param maxFiles in one call
 * @param maxBytes of one call's files together
 */
public record BatchParts(Batches batches, BulkIntake intake, EventBus events, int maxFiles, long maxBytes) {}
