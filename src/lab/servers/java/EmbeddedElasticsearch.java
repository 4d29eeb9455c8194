import static org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner.newConfigs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner;

/**
 * One Elasticsearch node that lives until its process is killed.
 * Arguments: data directory, module classes, plug-in classes or "-" (commas between), settings as name=value.
 */
public final class EmbeddedElasticsearch {
  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 3; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    ElasticsearchClusterRunner runner = new ElasticsearchClusterRunner();
    runner.onBuild((number, builder) -> settings.forEach((name, value) -> builder.put(name, value)));
    ElasticsearchClusterRunner.Configs configs =
        newConfigs().basePath(arguments[0]).clusterName(settings.get("cluster.name")).numOfNode(1).useLogger().moduleTypes(arguments[1]);
    if (!"-".equals(arguments[2])) {
      configs.pluginTypes(arguments[2]);
    }
    runner.build(configs);
    Thread.currentThread().join();
  }
}
