package com.cashupagent.model;

/**
 * Where a value was read.
 *
 * @param page from 1
 * @param box on that page
 * @param source by what
 */
public record Evidence(int page, Box box, Source source) {}
