package com.cashupagent.deliver.erp.sap;

import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.olingo.odata2.api.edm.EdmException;
import org.apache.olingo.odata2.api.edm.EdmLiteral;
import org.apache.olingo.odata2.api.edm.EdmLiteralKind;
import org.apache.olingo.odata2.api.edm.EdmSimpleType;
import org.apache.olingo.odata2.api.edm.EdmTyped;
import org.apache.olingo.odata2.api.exception.ODataException;
import org.apache.olingo.odata2.api.uri.expression.BinaryExpression;
import org.apache.olingo.odata2.api.uri.expression.BinaryOperator;
import org.apache.olingo.odata2.api.uri.expression.ExpressionVisitor;
import org.apache.olingo.odata2.api.uri.expression.FilterExpression;
import org.apache.olingo.odata2.api.uri.expression.LiteralExpression;
import org.apache.olingo.odata2.api.uri.expression.MemberExpression;
import org.apache.olingo.odata2.api.uri.expression.MethodExpression;
import org.apache.olingo.odata2.api.uri.expression.MethodOperator;
import org.apache.olingo.odata2.api.uri.expression.OrderByExpression;
import org.apache.olingo.odata2.api.uri.expression.OrderExpression;
import org.apache.olingo.odata2.api.uri.expression.PropertyExpression;
import org.apache.olingo.odata2.api.uri.expression.SortOrder;
import org.apache.olingo.odata2.api.uri.expression.UnaryExpression;
import org.apache.olingo.odata2.api.uri.expression.UnaryOperator;

/** Evaluates what Olingo's parser made of a {@code $filter}: comparisons of properties with literals, and, or. */
final class OlingoFilter implements ExpressionVisitor {

    private final Map<String, Object> entry;

    private OlingoFilter(Map<String, Object> entry) {
        this.entry = entry;
    }

    static boolean holds(FilterExpression filter, Map<String, Object> entry) throws ODataException {
        return Boolean.TRUE.equals(filter.accept(new OlingoFilter(entry)));
    }

    @Override
    public Object visitFilterExpression(FilterExpression filter, String text, Object value) {
        return value;
    }

    @Override
    public Object visitBinary(BinaryExpression expression, BinaryOperator operator, Object left, Object right) {
        return switch (operator) {
            case AND -> (Boolean) left && (Boolean) right;
            case OR -> (Boolean) left || (Boolean) right;
            case EQ -> comparable(left).equals(comparable(right));
            default -> throw new UnsupportedOperationException(operator.toString());
        };
    }

    private static Object comparable(Object value) {
        return value instanceof Calendar calendar ? calendar.toInstant() : String.valueOf(value);
    }

    @Override
    public Object visitProperty(PropertyExpression expression, String name, EdmTyped property) {
        return Objects.requireNonNullElse(entry.get(name), "");
    }

    @Override
    public Object visitLiteral(LiteralExpression literal, EdmLiteral parsed) {
        EdmSimpleType type = parsed.getType();
        try {
            return type.valueOfString(parsed.getLiteral(), EdmLiteralKind.DEFAULT, null, type.getDefaultType());
        } catch (EdmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object visitMethod(MethodExpression expression, MethodOperator method, List<Object> parameters) {
        throw new UnsupportedOperationException(method.toString());
    }

    @Override
    public Object visitMember(MemberExpression expression, Object path, Object property) {
        throw new UnsupportedOperationException("member");
    }

    @Override
    public Object visitUnary(UnaryExpression expression, UnaryOperator operator, Object operand) {
        throw new UnsupportedOperationException(operator.toString());
    }

    @Override
    public Object visitOrderByExpression(OrderByExpression expression, String text, List<Object> orders) {
        throw new UnsupportedOperationException("order");
    }

    @Override
    public Object visitOrder(OrderExpression expression, Object result, SortOrder order) {
        throw new UnsupportedOperationException("order");
    }
}
