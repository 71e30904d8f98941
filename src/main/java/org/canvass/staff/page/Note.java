package org.canvass.staff.page;

import java.util.List;

/** A page of a heading and a few sentences. */
public record Note(String style, String language, String sender, String heading, List<String> text) {}
