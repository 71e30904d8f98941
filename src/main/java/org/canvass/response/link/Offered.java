package org.canvass.response.link;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.canvass.survey.answer.Asking;

/**
 * The products a contact may be asked about: what suits the account and is not taken, as {@code Holdings} says it. What
 * the files say counts, and where they are silent, the purchases of the past twelve months. The order is the same for
 * one invitation, and nobody's favourite.
 */
@Singleton
class Offered {
    private static final String SUITED =
            """
            select p.id, p.name, s.taken is null
              from account_product s
              join product p on p.organization_id = s.organization_id and p.id = s.product_id
             where s.organization_id = ? and s.account_id = ? and s.suited and not coalesce(s.taken, false)
            """;

    /** Asked only where the files are silent about a product that suits. */
    private static final String BOUGHT =
            """
            select distinct l.product_id
              from purchase b
              join purchase_line l on l.organization_id = b.organization_id and l.purchase_id = b.id
             where b.organization_id = ? and b.account_id = ? and b.ordered_on > ? and l.product_id is not null
            """;

    List<Asking.Product> to(
            Connection connection, String organizationId, UUID accountId, UUID invitationId, Instant now)
            throws SQLException {
        Map<String, Asking.Product> inOrder = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SUITED)) {
            query.setString(1, organizationId);
            query.setString(2, accountId.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    inOrder.put(draw(invitationId, id) + id, new Asking.Product(id, row.getString(2)));
                    if (row.getBoolean(3)) {
                        silent.add(id);
                    }
                }
            }
        }
        if (!silent.isEmpty()) {
            List<String> bought = bought(connection, organizationId, accountId, now);
            inOrder.values().removeIf(product -> silent.contains(product.code()) && bought.contains(product.code()));
        }
        return List.copyOf(inOrder.values());
    }

    private static List<String> bought(Connection connection, String organizationId, UUID accountId, Instant now)
            throws SQLException {
        List<String> bought = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BOUGHT)) {
            query.setString(1, organizationId);
            query.setString(2, accountId.toString());
            query.setObject(3, LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(1));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    bought.add(row.getString(1));
                }
            }
        }
        return bought;
    }

    private static String draw(UUID invitationId, String product) {
        try {
            byte[] ticket = (invitationId + product).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(ticket));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has MD5; this one does not.", impossible);
        }
    }
}
