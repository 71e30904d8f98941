package org.canvass.intake.shelf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What an organization already has, by the keys of its files; read once for a file. */
public final class References {

    private static final String SEVERAL = "";

    private final Map<Ref, Map<String, UUID>> ids = new EnumMap<>(Ref.class);
    private final Map<String, String> managersByName = new HashMap<>();
    private final Map<String, String> productOfArticle = new HashMap<>();

    /** Takes note of a row. */
    public void add(Ref ref, String key, UUID id) {
        ids.computeIfAbsent(ref, any -> new HashMap<>()).put(key, id);
    }

    /** Takes note of an account manager's name, by which files may name them too. */
    public void addManagerName(String name, String key) {
        managersByName.merge(name.toLowerCase(Locale.ROOT), key, (one, other) -> SEVERAL);
    }

    /** Takes note of the product an article belongs to. */
    public void addArticle(String article, String product) {
        productOfArticle.put(article, product);
    }

    /** The row's id; null where nothing has this key. */
    public UUID id(Ref ref, String key) {
        return ids.getOrDefault(ref, Map.of()).get(key);
    }

    /** The key of the account manager of this key, or else of this name; null where none or several have it. */
    public String manager(String keyOrName) {
        if (id(Ref.MANAGER, keyOrName) != null) {
            return keyOrName;
        }
        String key = managersByName.get(keyOrName.toLowerCase(Locale.ROOT));
        return SEVERAL.equals(key) ? null : key;
    }

    /** The key of the product that an article, or else a product itself, of this key counts for; null where neither is. */
    public String product(String articleOrProduct) {
        String product = productOfArticle.get(articleOrProduct);
        if (product != null) {
            return product;
        }
        return id(Ref.PRODUCT, articleOrProduct) == null ? null : articleOrProduct;
    }
}
