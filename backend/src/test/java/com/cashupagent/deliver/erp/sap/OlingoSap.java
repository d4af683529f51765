package com.cashupagent.deliver.erp.sap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.olingo.odata2.api.ODataService;
import org.apache.olingo.odata2.api.ODataServiceFactory;
import org.apache.olingo.odata2.api.commons.ODataHttpMethod;
import org.apache.olingo.odata2.api.exception.ODataException;
import org.apache.olingo.odata2.api.processor.ODataContext;
import org.apache.olingo.odata2.api.processor.ODataRequest;
import org.apache.olingo.odata2.api.processor.ODataResponse;
import org.apache.olingo.odata2.api.uri.PathSegment;
import org.apache.olingo.odata2.core.ODataContextImpl;
import org.apache.olingo.odata2.core.ODataPathSegmentImpl;
import org.apache.olingo.odata2.core.ODataRequestHandler;
import org.apache.olingo.odata2.core.PathInfoImpl;
import org.apache.olingo.odata2.core.edm.provider.EdmxProvider;

/**
 * API_SUPPLIERINVOICE_PROCESS_SRV on Apache Olingo 2, which reads and enforces the metadata; SAP's token against forged
 * requests stands before it.
 */
final class OlingoSap implements AutoCloseable {

    private static final String SERVICE = "/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV/";

    final OlingoInvoices invoices = new OlingoInvoices();
    /** Addresses as they came, with their queries. */
    final List<String> seen = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, String> tokensByCookie = new ConcurrentHashMap<>();
    private final ODataServiceFactory factory = new Factory();
    private final HttpServer server;

    OlingoSap() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Olingo's own service over the metadata. */
    private final class Factory extends ODataServiceFactory {

        @Override
        public ODataService createService(ODataContext context) throws ODataException {
            InputStream metadata = Objects.requireNonNull(OlingoSap.class.getResourceAsStream("supplier-invoice.edmx"));
            return createODataSingleProcessorService(new EdmxProvider().parse(metadata, false), invoices);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(SERVICE)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("x-csrf-token"));
            if (token.equalsIgnoreCase("Fetch")) {
                String cookie = UUID.randomUUID().toString();
                String fresh = UUID.randomUUID().toString();
                tokensByCookie.put(cookie, fresh);
                exchange.getResponseHeaders().add("x-csrf-token", fresh);
                exchange.getResponseHeaders().add("Set-Cookie", "SAP_SESSIONID=" + cookie + "; path=/; HttpOnly");
            } else if (!exchange.getRequestMethod().equals("GET")
                    && !token.equals(tokensByCookie.get(cookie(exchange)))) {
                exchange.getResponseHeaders().add("x-csrf-token", "Required");
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            answer(exchange, path.substring(SERVICE.length()));
        }
    }

    private static String cookie(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).replaceAll(".*SAP_SESSIONID=", "");
    }

    private void answer(HttpExchange exchange, String below) throws IOException {
        List<PathSegment> segments = new ArrayList<>();
        for (String segment : below.split("/", -1)) {
            segments.add(new ODataPathSegmentImpl(segment, Map.of()));
        }
        PathInfoImpl path = new PathInfoImpl();
        path.setODataPathSegment(segments);
        path.setServiceRoot(URI.create(url() + SERVICE));
        path.setRequestUri(exchange.getRequestURI());
        Map<String, List<String>> query = query(exchange.getRequestURI());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        ODataRequest request = ODataRequest.method(ODataHttpMethod.valueOf(exchange.getRequestMethod()))
                .httpMethod(exchange.getRequestMethod())
                .pathInfo(path)
                .requestHeaders(headers)
                .allQueryParameters(query)
                .acceptHeaders(exchange.getRequestHeaders().getOrDefault("Accept", List.of("*/*")))
                .acceptableLanguages(List.of(Locale.ENGLISH))
                .contentType(type == null ? "application/json" : type)
                .body(exchange.getRequestBody())
                .build();
        ODataContextImpl context = new ODataContextImpl(request, factory);
        ODataResponse response;
        try {
            ODataService service = factory.createService(context);
            context.setService(service);
            service.getProcessor().setContext(context);
            response = new ODataRequestHandler(factory, service, context).handle(request);
        } catch (ODataException e) {
            throw new IOException(e);
        }
        for (String name : response.getHeaderNames()) {
            exchange.getResponseHeaders().set(name, response.getHeader(name));
        }
        byte[] body = body(response);
        exchange.sendResponseHeaders(response.getStatus().getStatusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] body(ODataResponse response) throws IOException {
        if (response.getEntity() instanceof InputStream stream) {
            return stream.readAllBytes();
        }
        return response.getEntity() == null
                ? new byte[0]
                : response.getEntity().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&")) {
                String[] pair = part.split("=", 2);
                query.computeIfAbsent(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
