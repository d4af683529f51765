package com.cashupagent.deliver.erp.sap;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.olingo.odata2.api.commons.HttpStatusCodes;
import org.apache.olingo.odata2.api.edm.EdmAnnotationAttribute;
import org.apache.olingo.odata2.api.edm.EdmEntityType;
import org.apache.olingo.odata2.api.edm.EdmException;
import org.apache.olingo.odata2.api.edm.EdmNavigationProperty;
import org.apache.olingo.odata2.api.edm.EdmProperty;
import org.apache.olingo.odata2.api.ep.EntityProvider;
import org.apache.olingo.odata2.api.ep.EntityProviderReadProperties;
import org.apache.olingo.odata2.api.ep.EntityProviderWriteProperties;
import org.apache.olingo.odata2.api.ep.entry.ODataEntry;
import org.apache.olingo.odata2.api.ep.feed.ODataFeed;
import org.apache.olingo.odata2.api.exception.ODataApplicationException;
import org.apache.olingo.odata2.api.exception.ODataException;
import org.apache.olingo.odata2.api.processor.ODataResponse;
import org.apache.olingo.odata2.api.processor.ODataSingleProcessor;
import org.apache.olingo.odata2.api.uri.UriParser;
import org.apache.olingo.odata2.api.uri.info.GetEntitySetUriInfo;
import org.apache.olingo.odata2.api.uri.info.PostUriInfo;

/**
 * Supplier invoices behind Olingo: it reads bodies and filters by the metadata, and writes the answers; here is only
 * what SAP adds. What the metadata says is not creatable is refused, what it shows in capitals is kept in capitals,
 * and an invoice must balance.
 */
final class OlingoInvoices extends ODataSingleProcessor {

    private static final String SAP = "http://www.sap.com/Protocols/SAPData";

    /** As kept, lists of items below their navigation property. */
    final List<Map<String, Object>> made = new CopyOnWriteArrayList<>();

    @Override
    public ODataResponse createEntity(PostUriInfo uri, InputStream content, String type, String answerType)
            throws ODataException {
        EntityProviderReadProperties reading = EntityProviderReadProperties.init()
                .mergeSemantic(false)
                .isValidatingFacets(true)
                .build();
        ODataEntry entry = EntityProvider.readEntry(type, uri.getStartEntitySet(), content, reading);
        Map<String, Object> invoice =
                kept(entry.getProperties(), uri.getStartEntitySet().getEntityType());
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> item : below(invoice, "to_SupplierInvoiceItemGLAcct", "to_SuplrInvcItemPurOrdRef")) {
            sum = sum.add((BigDecimal) item.get("SupplierInvoiceItemAmount"));
        }
        for (Map<String, Object> tax : below(invoice, "to_SupplierInvoiceTax")) {
            sum = sum.add((BigDecimal) tax.get("TaxAmount"));
        }
        if (sum.compareTo((BigDecimal) invoice.get("InvoiceGrossAmount")) != 0) {
            throw refused("Balance not zero: " + sum);
        }
        invoice.put("SupplierInvoice", Integer.toString(510_000_000 + made.size()));
        invoice.put("FiscalYear", "2024");
        invoice.put("ReverseDocument", "");
        made.add(invoice);
        return EntityProvider.writeEntry(
                answerType, uri.getStartEntitySet(), invoice, writing().build());
    }

    @Override
    public ODataResponse readEntitySet(GetEntitySetUriInfo uri, String answerType) throws ODataException {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> invoice : made) {
            if (uri.getFilter() == null || OlingoFilter.holds(uri.getFilter(), invoice)) {
                found.add(invoice);
            }
        }
        return EntityProvider.writeFeed(
                answerType,
                uri.getStartEntitySet(),
                found,
                writing()
                        .expandSelectTree(UriParser.createExpandSelectTree(uri.getSelect(), uri.getExpand()))
                        .build());
    }

    private EntityProviderWriteProperties.ODataEntityProviderPropertiesBuilder writing() throws ODataException {
        return EntityProviderWriteProperties.serviceRoot(
                getContext().getPathInfo().getServiceRoot());
    }

    private static Map<String, Object> kept(Map<String, Object> given, EdmEntityType type) throws ODataException {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : given.entrySet()) {
            if (entry.getValue() instanceof ODataFeed feed) {
                kept.put(entry.getKey(), entries(feed, below(type, entry.getKey())));
                continue;
            }
            EdmProperty property = (EdmProperty) type.getProperty(entry.getKey());
            if ("false".equals(annotation(property, "creatable"))) {
                throw refused("Property " + entry.getKey() + " cannot be set");
            }
            boolean capitals = "UpperCase".equals(annotation(property, "display-format"));
            kept.put(
                    entry.getKey(),
                    capitals && entry.getValue() instanceof String text
                            ? text.toUpperCase(Locale.ROOT)
                            : entry.getValue());
        }
        return kept;
    }

    private static List<Map<String, Object>> entries(ODataFeed feed, EdmEntityType type) throws ODataException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ODataEntry entry : feed.getEntries()) {
            entries.add(kept(entry.getProperties(), type));
        }
        return entries;
    }

    private static EdmEntityType below(EdmEntityType type, String navigation) throws ODataException {
        EdmNavigationProperty property = (EdmNavigationProperty) type.getProperty(navigation);
        return property.getRelationship().getEnd(property.getToRole()).getEntityType();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> below(Map<String, Object> invoice, String... navigations) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String navigation : navigations) {
            if (invoice.get(navigation) instanceof List<?> items) {
                all.addAll((List<Map<String, Object>>) items);
            }
        }
        return all;
    }

    private static String annotation(EdmProperty property, String name) throws EdmException {
        EdmAnnotationAttribute attribute = property.getAnnotations() == null
                ? null
                : property.getAnnotations().getAnnotationAttribute(name, SAP);
        return attribute == null ? "" : attribute.getText();
    }

    private static ODataApplicationException refused(String message) {
        return new ODataApplicationException(message, Locale.ENGLISH, HttpStatusCodes.BAD_REQUEST);
    }
}
