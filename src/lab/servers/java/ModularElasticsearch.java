import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;

/**
 * One Elasticsearch 8 node, built from the published server jars, that lives until its process is killed.
 * Arguments: configuration directory (with log4j2.properties), settings as name=value.
 */
public final class ModularElasticsearch {
  public static void main(String[] arguments) throws Exception {
    LogConfigurator.configureESLogging();
    Settings.Builder settings = Settings.builder();
    for (int i = 1; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), Path.of(arguments[0]), () -> "node-1");
    LogConfigurator.setNodeName("node-1");
    LogConfigurator.configure(environment, true);
    new Node(environment).start();
    Thread.currentThread().join();
  }
}
