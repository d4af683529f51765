package com.cashupagent.extract.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands the client library the one client there is; what it wishes for as time limits is ours to say. */
final class GuardedHttpClientBuilder implements HttpClientBuilder {

    private final HttpClient client;
    private Duration connect = Duration.ofSeconds(10);
    private Duration read = Duration.ofSeconds(60);

    GuardedHttpClientBuilder(HttpClient client) {
        this.client = client;
    }

    @Override
    public Duration connectTimeout() {
        return connect;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connect = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return read;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        read = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return client;
    }
}
